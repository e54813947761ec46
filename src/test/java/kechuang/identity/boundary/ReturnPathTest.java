package kechuang.identity.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** After a login one comes back to a page of this portal and to nothing else. */
class ReturnPathTest {

  @ParameterizedTest
  @ValueSource(strings = {"/claim/redeem.xhtml", "/claim/redeem.xhtml?id=7", "/a.xhtml?q=%E5%88%B8&p=2", "/open/home.xhtml"})
  void a_page_of_the_portal_is_one(String path) {
    assertEquals(path, ReturnPath.of(path).orElseThrow().path());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "/", "https://evil.example/", "//evil.example/a.xhtml", "/\\evil.example/a.xhtml",
      "\\/evil.example/a.xhtml", "/%2Fevil.example/a.xhtml", "javascript:alert(1)", "/a.xhtml\r\nSet-Cookie: x=y",
      "/a.xhtml\n", "/WEB-INF/errors/500.xhtml", "/META-INF/a.xhtml", "/open/login.xhtml", "/open/login.xhtml?to=/a.xhtml",
      "/../a.xhtml", "/a.xhtml#@evil.example", "http:/identity/account.xhtml", "/a.xhtml;jsessionid=1", "/api/v1/me",
      " /a.xhtml", "/a.xhtml?x=<script>"})
  void anything_else_is_none(String path) {
    assertEquals(Optional.empty(), ReturnPath.of(path));
  }

  @Test
  void an_endless_one_is_none() {
    assertEquals(Optional.empty(), ReturnPath.of("/a.xhtml?" + "x".repeat(500)));
  }
}
