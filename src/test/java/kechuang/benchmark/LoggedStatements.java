package kechuang.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The statements of one transaction as the server logged them, made into a pgbench script: what was the logged
 * submission's own (its ids and what carries them) becomes a variable, everything else stays as it was.
 */
final class LoggedStatements {

  private static final Pattern ENTRY =
      Pattern.compile("^\\d{4}-\\d\\d-\\d\\d [0-9:.]+ \\S+ \\[(\\d+)] ([A-Z]+):  (.*)$", Pattern.DOTALL);
  private static final Pattern STATEMENT = Pattern.compile("^(?:execute [^:]+|statement): (.*)$", Pattern.DOTALL);
  private static final Pattern VALUE = Pattern.compile("\\$(\\d+) = (NULL|'[^']*+(?:''[^']*+)*+')");
  private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

  private final List<String> statements;

  private LoggedStatements(List<String> statements) {
    this.statements = List.copyOf(statements);
  }

  /** Of the last transaction in the log that holds {@code mark}. */
  static LoggedStatements ofTransactionWith(String mark, List<String> log) {
    var byServer = entries(log).stream().collect(Collectors.groupingBy(Entry::process));
    for (var entries : byServer.values()) {
      var found = transactionWith(mark, statements(entries));
      if (!found.isEmpty()) {
        return new LoggedStatements(found);
      }
    }
    throw new IllegalStateException("the server's log holds no transaction with " + mark);
  }

  private record Entry(String process, String kind, String text) {
  }

  private static List<Entry> entries(List<String> log) {
    var whole = new ArrayList<StringBuilder>();
    for (var line : log) {
      if (ENTRY.matcher(line).matches()) {
        whole.add(new StringBuilder(line));
      } else if (!whole.isEmpty()) {
        whole.get(whole.size() - 1).append('\n').append(line.strip());
      }
    }
    return whole.stream().map(text -> ENTRY.matcher(text)).filter(Matcher::matches)
        .map(entry -> new Entry(entry.group(1), entry.group(2), entry.group(3))).toList();
  }

  private static List<String> statements(List<Entry> entries) {
    var statements = new ArrayList<String>();
    for (var entry : entries) {
      var statement = STATEMENT.matcher(entry.text());
      if (entry.kind().equals("LOG") && statement.matches()) {
        statements.add(statement.group(1).strip());
      } else if (entry.kind().equals("DETAIL") && !statements.isEmpty()) {
        var last = statements.size() - 1;
        statements.set(last, filledIn(statements.get(last), entry.text()));
      }
    }
    return statements;
  }

  private static String filledIn(String statement, String detail) {
    var values = VALUE.matcher(detail).results()
        .collect(Collectors.toMap(value -> value.group(1), value -> value.group(2)));
    return PLACE.matcher(statement).replaceAll(place -> Matcher.quoteReplacement(values.get(place.group(1))));
  }

  private static List<String> transactionWith(String mark, List<String> statements) {
    var transaction = new ArrayList<String>();
    for (var statement : statements) {
      if (statement.equals("BEGIN")) {
        transaction.clear();
      } else if (!statement.equals("COMMIT")) {
        transaction.add(statement);
      } else if (transaction.stream().anyMatch(one -> one.contains(mark))) {
        return transaction;
      } else {
        transaction.clear();
      }
    }
    return List.of();
  }

  List<String> statements() {
    return statements;
  }

  /**
   * The script: pgbench counts drafts in {@code :n}, client by client. The first statement travels with BEGIN, as the
   * driver sends it.
   *
   * @param variables text that was the logged submission's own, and the expression for the n-th
   */
  String script(Map<String, String> variables) {
    var script = new StringBuilder("\\set i :i + 1\n\\set n :first + :client_id * :each + :i\n");
    variables.values().forEach(expression -> script.append("\\set ").append(expression).append('\n'));
    var own = statements.stream().map(statement -> withVariables(statement, variables)).toList();
    script.append("\\startpipeline\nbegin;\n").append(own.get(0)).append(";\n\\endpipeline\n");
    own.stream().skip(1).forEach(statement -> script.append(statement).append(";\n"));
    return script.append("commit;\n").toString();
  }

  /** {@code '512'} becomes {@code :voucher}; {@code 'issue:512'} becomes a text put together around it. */
  private static String withVariables(String statement, Map<String, String> variables) {
    var text = oneLine(statement);
    for (var variable : variables.entrySet()) {
      var name = ":" + variable.getValue().split(" ")[0];
      text = text.replace("'" + variable.getKey() + "'", name);
      text = text.replaceAll("(?<![0-9])" + Pattern.quote(variable.getKey()) + "(?![0-9])",
          Matcher.quoteReplacement("' || " + name + "::text || '"));
    }
    return text;
  }

  /** {@code "known":false} in a text is no variable of pgbench's: such a text is put together from two. */
  private static String oneLine(String statement) {
    return statement.replaceAll("\\s*\\n\\s*", " ").replace("\\", "\\\\").replaceAll("(?<!:):(?=[\\p{L}_])", ":' || '");
  }
}
