package kechuang.organisation.boundary;

import java.util.List;

/** What a file of an organisation proves. */
public enum ProofKind {
  LICENCE, AUTHORITY, ACCOUNT_PROOF, CHANGE_PROOF;

  /** Without these a registration is not looked at. */
  public static final List<ProofKind> FOR_REGISTRATION = List.of(LICENCE, AUTHORITY);
}
