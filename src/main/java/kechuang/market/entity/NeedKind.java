package kechuang.market.entity;

/** What a firm asks for. */
public enum NeedKind {
  /** A technical problem somebody is to solve. */
  TECHNOLOGY,
  /** A service it wants to buy. */
  SERVICE,
  /** A policy it wishes there were; offices answer it, providers do not. */
  POLICY
}
