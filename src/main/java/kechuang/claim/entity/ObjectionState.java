package kechuang.claim.entity;

/** Where an objection stands; as long as it is not answered, its item is not paid. */
public enum ObjectionState {
  LODGED, ACCEPTED, DISMISSED, UPHELD;

  /** Whether the answer is still to come. */
  public boolean isOpen() {
    return this == LODGED || this == ACCEPTED;
  }
}
