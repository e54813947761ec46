package kechuang.organisation.entity;

/** What an organisation's facts are worth: its own word, confirmed by its county, or sent back with a question. */
public enum FactsState {
  DECLARED, CONFIRMED, QUERIED
}
