package kechuang.scheme.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.scheme.entity.ConditionRow;
import kechuang.scheme.entity.ConditionRows;
import kechuang.scheme.entity.Fact;

/** A condition as rows, or as the text of the same for who knows the language. */
public class RowsForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private boolean asText;
  private String text;
  private boolean all = true;
  private List<GroupForm> groups = new ArrayList<>();
  private Integer line;
  private Integer column;

  /** With one empty row. */
  static RowsForm fresh() {
    var form = new RowsForm();
    form.groups.add(GroupForm.fresh());
    return form;
  }

  /** A text as rows, where rows can say it. */
  static RowsForm of(String expression, Locale locale) {
    var form = new RowsForm();
    form.text = expression;
    ConditionRows.read(expression).ifPresentOrElse(rows -> form.take(rows, locale), () -> form.asText = true);
    return form;
  }

  private void take(ConditionRows rows, Locale locale) {
    asText = false;
    all = rows.all();
    groups = new ArrayList<>(rows.groups().stream().map(group -> {
      var form = new GroupForm();
      group.forEach(row -> form.getRows().add(RowForm.of(row, locale)));
      return form;
    }).toList());
  }

  /** One more row beside those of the group. */
  public void more(GroupForm group) {
    group.getRows().add(new RowForm());
  }

  /** One more group. */
  public void moreGroups() {
    groups.add(GroupForm.fresh());
  }

  /** Takes a row out, and its group with the last one. */
  public void remove(GroupForm group, RowForm row) {
    group.getRows().remove(row);
    groups.removeIf(one -> one.getRows().isEmpty());
  }

  /** Whether there is more than one row, so that one can go. */
  public boolean isSeveral() {
    return groups.size() > 1 || groups.get(0).getRows().size() > 1;
  }

  /** From rows to the text of the same; rows that are not complete have none, and stay. */
  public void showText(Predicate<Fact> choice) {
    var rows = rows(new Problems.Collector(), "", choice);
    text = rows.map(ConditionRows::text).orElse(text);
    asText = true;
  }

  /** From the text to rows; refused where rows cannot say it, and where it does not compile. */
  public void showRows(Locale locale) {
    if (text == null || text.isBlank()) {
      asText = false;
      groups = new ArrayList<>(List.of(GroupForm.fresh()));
      return;
    }
    mark(text);
    take(ConditionRows.read(text).orElseThrow(() -> new RuleViolation("scheme.measure.no-rows")), locale);
  }

  /** What the rows say; empty while they are not complete or it is a text. */
  Optional<ConditionRows> rows(Predicate<Fact> choice) {
    return asText ? compiled() : rows(new Problems.Collector(), "", choice);
  }

  private Optional<ConditionRows> compiled() {
    try {
      return text == null || text.isBlank() ? Optional.empty() : ConditionRows.read(text);
    } catch (RuleViolation wrong) {
      return Optional.empty();
    }
  }

  private Optional<ConditionRows> rows(Problems.Collector problems, String path, Predicate<Fact> choice) {
    var read = new ArrayList<List<ConditionRow>>();
    var complete = true;
    for (int i = 0; i < groups.size(); i++) {
      var group = new ArrayList<ConditionRow>();
      for (int j = 0; j < groups.get(i).getRows().size(); j++) {
        var form = groups.get(i).getRows().get(j);
        var row = form.read(problems, path + "groups:" + i + ":rows:" + j, form.named().filter(choice).isPresent());
        complete &= row != null;
        group.add(row);
      }
      read.add(group);
    }
    return !complete ? Optional.empty()
        : Optional.ofNullable(problems.read(path + "groups:0:rows:0:fact", () -> new ConditionRows(all, read)));
  }

  /** The condition in the language of the rules, or null and everything that is wrong, each at its place. */
  String read(Problems.Collector problems, String path, Predicate<Fact> choice) {
    line = null;
    var expression = asText ? text : rows(problems, path, choice).map(ConditionRows::text).orElse(null);
    return !asText && expression == null ? null
        : problems.read(path + (asText ? "text" : "groups:0:rows:0:fact"), () -> mark(expression));
  }

  /** Compiles it; where it is wrong the place is kept, for the page to show. */
  private String mark(String expression) {
    line = null;
    try {
      kechuang.scheme.entity.Predicate.of(expression);
      return expression;
    } catch (RuleViolation wrong) {
      if (wrong.arguments().length > 1 && wrong.arguments()[0] instanceof Integer at) {
        line = at;
        column = (Integer) wrong.arguments()[1];
      }
      throw wrong;
    }
  }

  /** Whether the text is wrong at a place that is known. */
  public boolean isMarked() {
    return asText && line != null && text != null && text.lines().count() >= line;
  }

  private String wrongLine() {
    return text.lines().skip(line - 1L).findFirst().orElse("");
  }

  private int at() {
    return Math.min(column - 1, wrongLine().length());
  }

  /** The wrong line up to the mistake. */
  public String getBefore() {
    return wrongLine().substring(0, at());
  }

  /** The word or sign that is wrong. */
  public String getWrong() {
    var rest = wrongLine().substring(at());
    var word = rest.split("(?<=\\w)(?=\\W)|(?=\\s)", 2)[0];
    return word.isBlank() ? rest.isEmpty() ? " " : rest.substring(0, 1) : word;
  }

  /** What follows it. */
  public String getAfter() {
    var until = at() + getWrong().length();
    return wrongLine().length() > until ? wrongLine().substring(until) : "";
  }

  public boolean isAsText() {
    return asText;
  }

  public void setAsText(boolean asText) {
    this.asText = asText;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public boolean isAll() {
    return all;
  }

  public void setAll(boolean all) {
    this.all = all;
  }

  public List<GroupForm> getGroups() {
    return groups;
  }

  public void setGroups(List<GroupForm> groups) {
    this.groups = groups;
  }

  public Integer getLine() {
    return line;
  }

  public void setLine(Integer line) {
    this.line = line;
  }

  public Integer getColumn() {
    return column;
  }

  public void setColumn(Integer column) {
    this.column = column;
  }
}
