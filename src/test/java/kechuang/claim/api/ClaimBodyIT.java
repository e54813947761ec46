package kechuang.claim.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import kechuang.testing.Bodies;
import kechuang.testing.Owner;
import kechuang.testing.Partner;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lists of a claim: what is in them counts, and what is no item is not passed over. */
@ArquillianTest
class ClaimBodyIT {

  private Organisation provider;
  private long order;

  @BeforeEach
  void a_confirmed_order() {
    Scene.today("2017-03-10");
    provider = Scene.provider();
    var firm = Scene.firm();
    var voucher = Steps.voucher(firm, Scene.round().make(), "100000.00");
    order = Steps.confirmedOrder(firm, provider, Steps.testing(voucher, provider, "2017-03-10", "36000.00"));
  }

  private JsonObject claim() {
    return Bodies.plus(Bodies.claim(provider, "2017-03-10", "36000.00", "18000.00"), "order", order);
  }

  private static JsonArray withNull(JsonArray items, int at) {
    return Json.createArrayBuilder(items).add(at, JsonValue.NULL).build();
  }

  @Test
  void an_item_that_is_null_is_refused_with_its_place_and_nothing_is_claimed() {
    var carrier = Partner.of(provider);
    for (var list : List.of("attachments", "invoices")) {
      var claim = claim();
      for (int at = 0; at <= 1; at++) {
        var items = withNull(claim.getJsonArray(list), at).toString();
        assertEquals(List.of(list + "[" + at + "] body.item-missing"),
            carrier.post("/claims", Bodies.with(claim, list, items)).refused(400, "body.malformed").errors());
      }
      assertEquals(List.of(list + "[0] body.item-missing"),
          carrier.post("/claims", Bodies.with(claim, list, "[null]")).refused(400, "body.malformed").errors());
    }
    var ids = LongStream.rangeClosed(1, 31).mapToObj(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    assertEquals(List.of("attachments document.owner.too-many"),
        carrier.post("/claims", Bodies.with(claim(), "attachments", ids)).refused(422, "common.problems").errors());
    assertEquals(0, Owner.number("select count(*) from claim where service_order_id = ?", order));
    carrier.post("/claims", claim()).expect(201);
  }
}
