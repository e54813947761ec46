package kechuang.registry.web;

import jakarta.faces.model.SelectItem;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import kechuang.platform.web.Display;
import kechuang.registry.boundary.RegisterWords;
import kechuang.registry.entity.ListColumn;
import kechuang.registry.entity.ListColumn.Type;

/** One column of a register in a form; its id is the column's key, so that what is wrong is said beside it. */
public final class EntryField implements Serializable {

  private static final long serialVersionUID = 1L;

  private final ListColumn column;
  private String value;

  EntryField(ListColumn column, String cell) {
    this.column = column;
    this.value = RegisterWords.typed(column, cell);
  }

  public String getId() {
    return column.key();
  }

  public String getLabel() {
    return Display.text(column.heading());
  }

  public boolean isRequired() {
    return column.required();
  }

  /** The kind of k:field that takes it. */
  public String getType() {
    return switch (column.type()) {
      case CHOICE, TRUTH -> "select";
      case DAY -> "date";
      case MONEY, COUNT, SCORE, YEAR, SHARE -> "number";
      default -> "text";
    };
  }

  public boolean isDated() {
    return column.type() == Type.DAY;
  }

  /** What stands behind the input. */
  public String getUnit() {
    return column.type() == Type.MONEY ? Display.text("money.yuan") : column.type() == Type.SHARE ? "%" : null;
  }

  /** Names and subjects need the whole width. */
  public String getLook() {
    return column.type() == Type.NAME ? "full" : "";
  }

  public List<SelectItem> getOptions() {
    var codes = column.type() == Type.TRUTH ? List.of("true", "false") : column.codes();
    return codes.stream()
        .map(code -> new SelectItem(code, RegisterWords.of(column, code, Display.locale()))).toList();
  }

  public String getValue() {
    return value;
  }

  public void setValue(String value) {
    this.value = value;
  }

  /** The same as a day; what is no day is left to be refused as it was typed. */
  public LocalDate getDay() {
    try {
      return value == null ? null : LocalDate.parse(value);
    } catch (DateTimeParseException noDay) {
      return null;
    }
  }

  public void setDay(LocalDate day) {
    this.value = day == null ? null : day.toString();
  }
}
