package kechuang.identity.entity;

/** What a person shows an officer to be known by: an identity card, a passport, or a letter of the unit with its seal. */
public enum IdentityDocument {
  ID_CARD, PASSPORT, UNIT_LETTER
}
