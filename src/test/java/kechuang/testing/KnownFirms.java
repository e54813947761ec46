package kechuang.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kechuang.organisation.boundary.FactRegister;
import kechuang.organisation.entity.CreditCode;
import kechuang.organisation.entity.Evidence;

/** A register that knows the firms a test told it. */
@ApplicationScoped
public class KnownFirms implements FactRegister {

  private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

  public static void know(String creditCode, String name) {
    KNOWN.put(creditCode, name);
  }

  @Override
  public Optional<String> confirms(CreditCode code, String name) {
    return name.equals(KNOWN.get(code.text())) ? Optional.of("示例登记名录") : Optional.empty();
  }

  @Override
  public List<Evidence> evidence(String creditCode, LocalDate day) {
    return List.of();
  }

  @Override
  public List<Holder> holders(String creditCode) {
    return List.of();
  }
}
