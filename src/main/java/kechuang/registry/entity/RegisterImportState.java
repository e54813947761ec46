package kechuang.registry.entity;

/**
 * Being read; read, so that it can be looked at; not to be read at all; in force; taken back; dropped before it counted.
 */
public enum RegisterImportState {
  READING, CHECKED, FAILED, DONE, UNDONE, DISCARDED
}
