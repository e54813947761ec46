package kechuang.organisation.entity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Account numbers at rest: AES-256 in Galois/Counter Mode with a fresh nonce each time, bound to the organisation, so
 * that a number copied to another organisation's row cannot be read. The text is {@code 1:} + Base64 of nonce and
 * cipher text; the digit names the key, so that keys can be changed later.
 */
public final class NumberCipher {

  private static final String KEY = "1:";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKeySpec key;

  /** @param base64 32 random bytes in Base64, the value of {@code kechuang.secret-key} */
  public NumberCipher(String base64) {
    var bytes = Base64.getDecoder().decode(base64.strip());
    if (bytes.length != 32) {
      throw new IllegalStateException("kechuang.secret-key must be 32 bytes in Base64");
    }
    key = new SecretKeySpec(bytes, "AES");
  }

  public String encrypt(AccountNumber number, long organisationId) {
    var nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    var secret = run(Cipher.ENCRYPT_MODE, nonce, organisationId, number.digits().getBytes(StandardCharsets.US_ASCII));
    return KEY + Base64.getEncoder().encodeToString(
        ByteBuffer.allocate(NONCE + secret.length).put(nonce).put(secret).array());
  }

  /** An error of the installation when the key is another one or the text was changed. */
  public AccountNumber decrypt(String text, long organisationId) {
    if (!text.startsWith(KEY)) {
      throw new IllegalStateException("an account number was encrypted with an unknown key");
    }
    var buffer = ByteBuffer.wrap(Base64.getDecoder().decode(text.substring(KEY.length())));
    var nonce = new byte[NONCE];
    buffer.get(nonce);
    var secret = new byte[buffer.remaining()];
    buffer.get(secret);
    return new AccountNumber(new String(run(Cipher.DECRYPT_MODE, nonce, organisationId, secret), StandardCharsets.US_ASCII));
  }

  private byte[] run(int mode, byte[] nonce, long organisationId, byte[] input) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(("bank_account/" + organisationId).getBytes(StandardCharsets.US_ASCII));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("an account number cannot be read with this key", e);
    }
  }
}
