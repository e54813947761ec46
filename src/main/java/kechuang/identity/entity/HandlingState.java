package kechuang.identity.entity;

/** Whether a case lies in its office for anyone, or in one officer's hands. */
public enum HandlingState {
  FREE, TAKEN
}
