package kechuang.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageSwitchTest {

  @ParameterizedTest
  @ValueSource(strings = {"/claim/claims.xhtml", "/open/voucher.xhtml?number=V2017-0300-0182-7", "/"})
  void a_page_of_ours_is_gone_back_to(String from) {
    assertEquals(from, LanguageSwitch.backTo(from));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)",
      "/x\r\nSet-Cookie: a=b", "/open/language/en?from=/"})
  void anything_else_leads_to_the_front_door(String from) {
    assertEquals("/open/home.xhtml", LanguageSwitch.backTo(from));
  }

  @Test
  void there_are_two_languages_and_no_third() {
    assertEquals(Optional.of(Language.ENGLISH), Language.of("en"));
    assertEquals(Optional.of(Language.CHINESE), Language.of("zh"));
    assertTrue(Language.of("de").isEmpty());
    assertTrue(Language.of("").isEmpty());
    assertTrue(Language.of("EN").isEmpty());
  }
}
