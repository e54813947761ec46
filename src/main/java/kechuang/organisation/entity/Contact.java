package kechuang.organisation.entity;

import java.util.regex.Pattern;
import kechuang.fault.Problems;

/** Where and whom to ask; no fact that a rule looks at, so it changes without a new confirmation. */
public record Contact(String address, String person, String phone) {

  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{5,24}");

  public Contact {
    address = blankToNull(address);
    person = blankToNull(person);
    phone = blankToNull(phone);
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  public void check(Problems.Collector problems) {
    problems.check(address != null, "address", "organisation.address.missing")
        .check(address == null || address.length() <= 200, "address", "organisation.address.too-long", 200)
        .check(person != null, "contact", "organisation.contact.missing")
        .check(person == null || person.length() <= 50, "contact", "organisation.contact.too-long", 50)
        .check(phone != null, "phone", "organisation.phone.missing")
        .check(phone == null || PHONE.matcher(phone).matches(), "phone", "organisation.phone.malformed");
  }
}
