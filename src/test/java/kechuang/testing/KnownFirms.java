package kechuang.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kechuang.organisation.boundary.FirmRegister;
import kechuang.organisation.entity.CreditCode;

/** A register that knows the firms a test told it. */
@ApplicationScoped
public class KnownFirms implements FirmRegister {

  private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

  public static void know(String creditCode, String name) {
    KNOWN.put(creditCode, name);
  }

  @Override
  public Optional<String> confirms(CreditCode code, String name) {
    return name.equals(KNOWN.get(code.text())) ? Optional.of("示例登记名录") : Optional.empty();
  }
}
