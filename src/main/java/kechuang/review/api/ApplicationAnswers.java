package kechuang.review.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kechuang.application.entity.Application;
import kechuang.identity.api.EventAnswers;
import kechuang.organisation.api.Parties;
import kechuang.organisation.api.Party;
import kechuang.platform.api.EventAnswer;
import kechuang.platform.api.Json;
import kechuang.platform.api.Page;
import kechuang.platform.api.PageRequest;
import kechuang.review.boundary.ApplicationRegister;
import kechuang.scheme.boundary.Rounds;

/** Applications as answers. */
@ApplicationScoped
class ApplicationAnswers {

  @EJB
  private ApplicationRegister register;
  @EJB
  private Rounds rounds;
  @Inject
  private Parties parties;
  @Inject
  private EventAnswers events;

  /** One of them with everything about it. */
  ApplicationAnswer whole(Application application) {
    return answer(application, parties.of(application.getOrganisationId()), round(application.getRoundId()),
        new Details(Json.parsed(application.getTrace()), events.of(application.getEvents()),
            register.allowed(application).stream().map(Enum::name).toList()));
  }

  Page<ApplicationAnswer> page(PageRequest request, List<Application> found) {
    Map<Long, Party> firms = parties.of(found.stream().map(Application::getOrganisationId).toList());
    Map<Long, ApplicationAnswer.Round> known = found.stream().map(Application::getRoundId).distinct()
        .collect(Collectors.toMap(Function.identity(), this::round));
    return Page.of(request, found, Application::getId, application -> answer(application,
        firms.get(application.getOrganisationId()), known.get(application.getRoundId()), Details.NONE));
  }

  private ApplicationAnswer.Round round(long id) {
    return new ApplicationAnswer.Round(id, rounds.get(id).getCode());
  }

  private static ApplicationAnswer answer(Application application, Party firm, ApplicationAnswer.Round round,
      Details details) {
    return new ApplicationAnswer(application.getId(), application.getNumber(), application.getState().name(),
        application.getVersion(), round, firm, application.getCountyCode(), application.getRequested(),
        new ApplicationAnswer.Answers(application.getPurpose()), application.isCommitment(), application.getAmount(),
        application.getSubmittedOn(), application.getDecidedOn(), application.getDueOn(), details.trace(),
        details.events(), details.allowed());
  }

  /** What a list leaves out. */
  private record Details(JsonValue trace, List<EventAnswer> events, List<String> allowed) {

    static final Details NONE = new Details(null, null, null);
  }
}
