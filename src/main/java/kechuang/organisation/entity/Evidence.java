package kechuang.organisation.entity;

import java.time.LocalDate;

/**
 * What a register from elsewhere says about one fact of a firm.
 *
 * @param registeredName the firm's name in that register: code and name together say that it is this firm
 * @param value as {@link FirmFact} keeps it
 * @param source the register, in words
 * @param on the day the register is of
 * @param account who brought it in
 * @param importId with what it came, so that it can go again
 */
public record Evidence(FirmFact fact, String registeredName, String value, String source, LocalDate on, long account,
    long importId) {

  boolean confirms(Organisation firm) {
    return FirmFact.NAME.agrees(firm.getName(), registeredName) && fact.agrees(fact.of(firm), value);
  }
}
