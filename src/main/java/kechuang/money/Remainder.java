package kechuang.money;

/** A refusal that knows what is left, so that the caller can ask for that. */
public interface Remainder {

  /** In yuan. */
  Money left();
}
