package kechuang.provider.entity;

/** A service is proposed by its provider and offered once the city has confirmed it. */
public enum ServiceState {
  PROPOSED, OFFERED
}
