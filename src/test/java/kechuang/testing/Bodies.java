package kechuang.testing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import kechuang.testing.Scene.Organisation;

/** Bodies of the HTTP interface that would be taken; a test breaks one field of them. */
public final class Bodies {

  private static final long NO_VERSION = 999_999;

  private Bodies() {
  }

  /** An application for this amount. */
  public static JsonObject application(RoundBuilder.Round round, String amount) {
    return Json.createObjectBuilder().add("round", round.id()).add("requestedAmount", amount)
        .add("answers", Json.createObjectBuilder().add("purpose", "面料检测与染整工艺开发"))
        .add("commitmentAccepted", true).build();
  }

  /** An order for a test, of which the voucher holds half. */
  public static JsonObject order(Organisation provider, String date, String contract, String expected) {
    return Json.createObjectBuilder().add("provider", provider.code()).add("service", "TESTING")
        .add("subject", "面料色牢度检测").add("contractNumber", "HT-" + Scene.unique()).add("contractDate", date)
        .add("contractNet", contract).add("contractGross", contract).add("expectedAmount", expected).build();
  }

  /** A provider's claim: one invoice, half of it deducted. */
  public static JsonObject claim(Organisation provider, String date, String invoiced, String half) {
    var invoice = Json.createObjectBuilder().add("code", "3300171130")
        .add("number", "%08d".formatted(Scene.unique() % 100_000_000)).add("date", date).add("net", invoiced)
        .add("gross", invoiced);
    return Json.createObjectBuilder().add("invoices", Json.createArrayBuilder().add(invoice)).add("paidAmount", half)
        .add("deducted", half).add("last", true).add("resultSummary", "检测合格，报告已交付")
        .add("attachments", numbers(Steps.documents(provider))).add("expectedAmount", half).build();
  }

  private static JsonValue numbers(List<Long> ids) {
    var list = Json.createArrayBuilder();
    ids.forEach(list::add);
    return list.build();
  }

  /** The body of an act as the access table names it: understood, and without harm, since its version is nobody's. */
  public static String named(String name, World world) {
    return switch (name) {
      case "version" -> version(NO_VERSION);
      case "decision" -> decision("APPROVE", NO_VERSION);
      case "application" -> "{\"round\":" + world.named("{round}") + "}";
      case "order" -> order(world.provider(), "2017-03-10", "10000.00", "1.00").toString();
      case "claim" -> claim("order", world.named("{confirmed}"));
      case "claim of the firm" -> claim("order", world.named("{firmsOrder}"));
      case "claim again" -> claim("version", String.valueOf(NO_VERSION));
      case "facts" -> "{}";
      default -> null;
    };
  }

  private static String claim(String which, String value) {
    return "{\"%s\":%s,\"invoices\":[],\"paidAmount\":\"1.00\",\"expectedAmount\":\"1.00\"}".formatted(which, value);
  }

  /** The body with another value, written as JSON: {@code with(order, "contractDate", "\"2017-02-29\"")}. */
  public static String with(JsonObject body, String field, String json) {
    var rest = without(body, field);
    return "{\"" + field + "\":" + json + (rest.equals("{}") ? "" : ",") + rest.substring(1);
  }

  /** The same with a value more, still an object: for what is put together in steps. */
  public static JsonObject plus(JsonObject body, String field, long number) {
    return Json.createObjectBuilder(body).add(field, number).build();
  }

  /** The body without a field. */
  public static String without(JsonObject body, String field) {
    JsonObjectBuilder rest = Json.createObjectBuilder();
    body.forEach((name, value) -> {
      if (!name.equals(field)) {
        rest.add(name, value);
      }
    });
    return rest.build().toString();
  }

  /** Only a version. */
  public static String version(long version) {
    return "{\"version\":" + version + "}";
  }

  /** A decision. */
  public static String decision(String decision, long version) {
    return "{\"decision\":\"%s\",\"note\":\"已核对材料\",\"version\":%d}".formatted(decision, version);
  }
}
