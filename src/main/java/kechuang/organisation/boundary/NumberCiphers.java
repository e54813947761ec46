package kechuang.organisation.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import kechuang.organisation.entity.NumberCipher;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The installation's key for account numbers; without one the portal does not start. */
@ApplicationScoped
public class NumberCiphers {

  @Inject
  @ConfigProperty(name = "kechuang.secret-key")
  private String secretKey;
  private NumberCipher cipher;

  @PostConstruct
  void load() {
    cipher = new NumberCipher(secretKey);
  }

  NumberCipher current() {
    return cipher;
  }
}
