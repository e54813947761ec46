package kechuang.scheme.entity;

/** What a document is about (主题分类). */
public enum PolicySubject {
  INNOVATION, TALENT, INTELLECTUAL_PROPERTY, FINANCE, FUNDS, PLANNING, OTHER
}
