package kechuang.claim.entity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import kechuang.fault.RuleViolation;

/**
 * What somebody without an account opens his or her objection with, beside its number: shown once, kept only as a hash.
 * Eight characters of which none is taken for another, forty bits that nobody guesses at the pace the portal allows.
 */
public record ReceiptCode(String text) {

  private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int LENGTH = 8;
  private static final SecureRandom CHANCE = new SecureRandom();

  public ReceiptCode {
    text = text == null ? "" : text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    if (!text.matches("[" + LETTERS + "]{" + LENGTH + "}")) {
      throw new RuleViolation("objection.code-malformed");
    }
  }

  public static ReceiptCode random() {
    var text = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      text.append(LETTERS.charAt(CHANCE.nextInt(LETTERS.length())));
    }
    return new ReceiptCode(text.toString());
  }

  /** As people write it down: K7QM-3XRT. */
  public String readable() {
    return text.substring(0, LENGTH / 2) + "-" + text.substring(LENGTH / 2);
  }

  String hash() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
