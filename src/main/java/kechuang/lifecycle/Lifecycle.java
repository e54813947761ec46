package kechuang.lifecycle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The life of a thing as a table of moves. What is not in the table is refused. The same table moves states, draws
 * buttons, writes the diagrams of {@code src/docs/lifecycle} and drives the full-matrix test.
 */
public final class Lifecycle<S extends Enum<S>, E extends Enum<E>> {

  private final String name;
  private final List<Move<S, E>> moves;

  @SafeVarargs
  public Lifecycle(String name, Move<S, E>... moves) {
    this.name = name;
    this.moves = List.of(moves);
  }

  /** The state after the event; refuses with {@link IllegalMove} if the event does not belong to this state. */
  public S next(S from, E event) {
    return moves.stream().filter(move -> move.from() == from && move.event() == event).map(Move::to).findFirst()
        .orElseThrow(() -> new IllegalMove(name, from, event));
  }

  /** The events that people of the given roles may bring about in this state, in the table's order. */
  public Set<E> allowed(S from, Predicate<String> hasRole) {
    var events = new LinkedHashSet<E>();
    for (var move : moves) {
      if (move.from() == from && hasRole.test(move.role())) {
        events.add(move.event());
      }
    }
    return events;
  }

  public List<Move<S, E>> moves() {
    return moves;
  }

  public String name() {
    return name;
  }

  /** The table for people: a diagram in Mermaid's notation and the moves, one a line. */
  public String toMarkdown() {
    var lines = new ArrayList<String>();
    lines.add("# " + name + "\n");
    lines.add("```mermaid\nstateDiagram-v2");
    moves.forEach(move -> lines.add("  %s --> %s: %s (%s)".formatted(move.from(), move.to(), move.event(), move.role())));
    lines.add("```\n\n| from | event | to | who |\n|---|---|---|---|");
    moves.forEach(move -> lines.add("| %s | %s | %s | %s |".formatted(move.from(), move.event(), move.to(), move.role())));
    return String.join("\n", lines).replace("stateDiagram-v2\n\n", "stateDiagram-v2\n") + "\n";
  }
}
