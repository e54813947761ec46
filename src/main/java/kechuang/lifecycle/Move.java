package kechuang.lifecycle;

/** One legal move: from a state, by an event, to a state, by people of a role ({@code system} for jobs). */
public record Move<S extends Enum<S>, E extends Enum<E>>(S from, E event, S to, String role) {
}
