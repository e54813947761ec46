package kechuang.claim.api;

import static kechuang.testing.Steps.byFirm;
import static kechuang.testing.Steps.claim;
import static kechuang.testing.Steps.confirmedOrder;
import static kechuang.testing.Steps.invoice;
import static kechuang.testing.Steps.testing;
import static kechuang.testing.Steps.the;
import static kechuang.testing.Steps.voucher;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.LocalDate;
import kechuang.claim.boundary.ClaimCases;
import kechuang.claim.boundary.SpotChecks;
import kechuang.claim.entity.SpotCheck;
import kechuang.testing.Owner;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Steps;
import kechuang.testing.Visitor;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is looked at on the spot learns it after the notice, with the seed that shows that it was drawn by chance. */
@ArquillianTest
class SampleIsNoWarningIT {

  private Organisation firm;
  private Organisation provider;
  private long claim;
  private long notice;

  @BeforeEach
  void the_only_claim_of_a_notice_was_drawn() {
    Scene.today("2017-03-20");
    var round = Scene.round().firstCome().firmRedeems().make();
    firm = Scene.firm();
    provider = Scene.provider();
    var voucher = voucher(firm, round, "100000.00");
    claim = claim(firm, confirmedOrder(firm, provider, testing(voucher, provider, "2017-03-20", "36000.00")),
        byFirm(firm, invoice("2017-03-20", "36000.00"), "36000.00", true));
    Steps.approve(round, claim);
    notice = Steps.publish(round);
  }

  private void noticeIsOver() {
    Scene.today("2017-03-28");
    Steps.closeNotices();
  }

  private JsonObject asked() {
    var answer = new Visitor().get("/api/v1/notices/" + notice);
    assertEquals(200, answer.statusCode(), answer.body());
    return Json.createReader(new StringReader(answer.body())).readObject();
  }

  private SpotCheck seenBy(Organisation side) {
    return side.as().call(() -> the(ClaimCases.class).get(claim)).spotCheck();
  }

  @Test
  void the_seed_is_public_when_the_notice_is_over_and_not_before() {
    assertNull(asked().get("seed"));
    noticeIsOver();
    assertEquals(Owner.text("select seed from notice where id = ?", notice), asked().getString("seed"));
  }

  @Test
  void neither_side_sees_on_its_claim_that_it_was_drawn_before_the_notice_is_over() {
    assertNull(seenBy(firm));
    assertNull(seenBy(provider));
    noticeIsOver();
    assertNotNull(seenBy(firm));
    assertNotNull(seenBy(provider));
  }

  @Test
  void both_sides_read_what_was_found_as_soon_as_two_have_signed_it() {
    var check = Owner.number("select id from spot_check where claim_id = ?", claim);
    var first = Scene.ofCity("city-officer");
    var second = Scene.ofCity("city-officer");
    Steps.appoint(first, second, check);
    Steps.recordSpotCheck(first, check, true, "2017-03-20", "现场查看，服务属实");
    assertNull(seenBy(firm));
    assertNull(seenBy(provider));
    Steps.countersign(second, check);
    assertEquals(SpotCheck.Result.PASSED, seenBy(firm).getResult());
    assertEquals(SpotCheck.Result.PASSED, seenBy(provider).getResult());
  }

  @Test
  void the_office_that_has_to_go_there_sees_it_at_once() {
    var officer = Scene.ofCounty(Scene.KEQIAO, "county-officer");
    assertEquals(SpotCheck.Result.DRAWN,
        officer.as().call(() -> the(ClaimCases.class).get(claim)).spotCheck().getResult());
  }
}
