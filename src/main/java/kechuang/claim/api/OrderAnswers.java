package kechuang.claim.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kechuang.claim.boundary.OrderRegister;
import kechuang.claim.entity.ContractTerms;
import kechuang.claim.entity.ServiceOrder;
import kechuang.identity.api.EventAnswers;
import kechuang.money.Money;
import kechuang.organisation.api.Parties;
import kechuang.organisation.api.Party;
import kechuang.platform.api.EventAnswer;
import kechuang.platform.api.Json;
import kechuang.platform.api.Page;
import kechuang.platform.api.PageRequest;

/** Service orders as answers. */
@ApplicationScoped
class OrderAnswers {

  @EJB
  private OrderRegister register;
  @Inject
  private Parties parties;
  @Inject
  private EventAnswers events;

  /** One of them with everything about it. */
  OrderAnswer whole(ServiceOrder order) {
    var around = around(List.of(order));
    return answer(order, around, new Details(Json.parsed(order.getTrace()), events.of(order.getEvents()),
        register.allowed(order).stream().map(Enum::name).toList()));
  }

  Page<OrderAnswer> page(PageRequest request, List<ServiceOrder> found) {
    var around = around(found);
    return Page.of(request, found, ServiceOrder::getId, order -> answer(order, around, Details.NONE));
  }

  private Around around(List<ServiceOrder> orders) {
    return new Around(register.vouchers(orders), register.claimed(orders), parties.of(orders.stream()
        .flatMap(order -> Stream.of(order.getOrganisationId(), order.getProviderId())).toList()));
  }

  private static OrderAnswer answer(ServiceOrder order, Around around, Details details) {
    return new OrderAnswer(order.getId(), order.getNumber(), order.getState().name(), order.getVersion(),
        around.vouchers().get(order.getVoucherId()), around.parties().get(order.getOrganisationId()),
        around.parties().get(order.getProviderId()), order.getServiceKind(), order.getMeasureCode(),
        order.getContract().getSubject(), contract(order.getContract()), order.getHold(),
        around.claimed().getOrDefault(order.getId(), Money.ZERO), order.getSplittingSum(), order.getPlacedOn(),
        order.getAnswerBy(), details.trace(), details.events(), details.allowed());
  }

  private static OrderAnswer.Contract contract(ContractTerms terms) {
    return new OrderAnswer.Contract(terms.getNumber(), terms.getDate(), terms.getNet(), terms.getGross(),
        terms.getTechnologyContract(), terms.getProjectNumber());
  }

  /** What is known around orders: voucher numbers, what is claimed by order, both sides. */
  private record Around(Map<Long, String> vouchers, Map<Long, Money> claimed, Map<Long, Party> parties) {
  }

  /** What a list leaves out. */
  private record Details(JsonValue trace, List<EventAnswer> events, List<String> allowed) {

    static final Details NONE = new Details(null, null, null);
  }
}
