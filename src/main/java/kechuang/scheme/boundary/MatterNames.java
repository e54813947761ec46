package kechuang.scheme.boundary;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import kechuang.platform.boundary.Messages;
import kechuang.registry.entity.RegisterKind;
import kechuang.scheme.entity.Fact;

/** What benefits are given for, in words: {@code HIGH_TECH/2016} is 高新技术企业 2016, {@code PATENT/ZL2016} is 专利 ZL2016. */
public final class MatterNames {

  private MatterNames() {
  }

  /** In the reader's language; a matter that somebody named is said as it is. */
  public static String words(String matter, Locale locale) {
    return Arrays.stream(matter.split(" ")).map(one -> one(one, locale)).collect(Collectors.joining(" · "));
  }

  private static String one(String name, Locale locale) {
    int end = name.indexOf('/');
    if (end < 0) {
      return name;
    }
    var kind = name.substring(0, end);
    var key = Arrays.stream(RegisterKind.values()).anyMatch(one -> one.name().equals(kind)) ? "registry.register." + kind
        : Fact.CERT_KIND.codes().contains(kind) ? "fact.cert.kind." + kind : null;
    return key == null ? name : Messages.text(locale, key) + " " + name.substring(end + 1);
  }
}
