package kechuang.scheme.entity;

/** How a document is made public (公开方式): of itself, or its original only to who asks the publisher for it. */
public enum Openness {
  PROACTIVE, ON_REQUEST
}
