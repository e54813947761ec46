package kechuang.open.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kechuang.application.boundary.Submissions;
import kechuang.claim.boundary.ClaimDocument;
import kechuang.claim.boundary.Claims;
import kechuang.claim.boundary.Notices;
import kechuang.claim.entity.ClaimAmount;
import kechuang.fault.NotFound;
import kechuang.money.Money;
import kechuang.open.boundary.Guide;
import kechuang.open.boundary.Guides;
import kechuang.organisation.entity.ServiceKind;
import kechuang.platform.boundary.Caller;
import kechuang.platform.web.CalcLine;
import kechuang.platform.web.Display;
import kechuang.scheme.entity.Round;

/** The guide of a round: who can apply, with what, how long each step takes, what it comes to, and whom to ask. */
@Named
@RequestScoped
public class OpenGuidePage implements Serializable {

  private static final long serialVersionUID = 1L;
  /** Two fees that are plain to follow, one small, one larger. */
  private static final List<Money> FEES = List.of(Money.of("8000"), Money.of("24000"));

  @Inject
  private transient Guides guides;
  @Inject
  private transient Caller caller;

  private String id;
  private transient Guide guide;

  /**
   * One step with the time it may take.
   *
   * @param who who acts
   * @param limit by when
   */
  public record Step(String what, String who, String limit) implements Serializable {

    public String getWhat() {
      return what;
    }

    public String getWho() {
      return who;
    }

    public String getLimit() {
      return limit;
    }
  }

  /** Loads the guide, so that an unknown round is not found. */
  public void open() {
    getGuide();
  }

  public Guide getGuide() {
    if (guide == null) {
      if (id == null || !id.matches("[0-9]{1,18}")) {
        throw new NotFound("round", id);
      }
      guide = guides.of(Long.parseLong(id), Display.locale());
    }
    return guide;
  }

  private Round round() {
    return getGuide().getRound();
  }

  /** From the application to the money, in the order of time. */
  public List<Step> getSteps() {
    var round = round();
    var steps = new ArrayList<Step>();
    steps.add(step("apply", "firm", Display.text("open.guide.until", round.getClosesOn())));
    if (round.isFirstCome()) {
      steps.add(step("issue", "rules", Display.text("open.guide.at-once", days(Submissions.REVIEW_DAYS))));
    } else {
      steps.add(step("check", "county", days(Submissions.REVIEW_DAYS)));
      steps.add(step("decide", "owner", days(Submissions.REVIEW_DAYS)));
    }
    steps.add(step("offer", "firm", days(round.getOfferAnswerDays())));
    steps.add(step("order", "firm", Display.text("open.guide.validity", round.getValidityMonths())));
    steps.add(step("answer", "provider", days(round.getOrderAnswerDays())));
    steps.add(step("redeem", "redeemer." + round.getRedeemer(),
        Display.text("open.guide.redemption", round.getRedemptionMonths())));
    steps.add(step("claim-check", "county", days(Claims.REVIEW_DAYS)));
    steps.add(step("claim-approve", "owner", days(Claims.REVIEW_DAYS)));
    steps.add(step("notice", "owner", days(round.getNoticeDays())));
    steps.add(step("spot-check", "owner", Display.text("open.guide.spot-checks", round.getSpotCheckRate())));
    steps.add(step("pay", "payers", days(Notices.PAYMENT_DAYS)));
    return steps;
  }

  private static Step step(String what, String who, String limit) {
    return new Step(Display.text("open.guide.step." + what), Display.text("open.guide.who." + who), limit);
  }

  private static String days(int days) {
    return Display.text("open.guide.days", days);
  }

  /** What a redemption comes with, besides the form. */
  public List<ClaimDocument> getDocuments() {
    return List.of(ClaimDocument.values());
  }

  /** Worked examples: the fee, the share, what the voucher bears, what the firm pays itself. */
  public List<List<CalcLine>> getExamples() {
    return FEES.stream().map(this::example).toList();
  }

  private List<CalcLine> example(Money fee) {
    var scale = round().getScale();
    var borne = scale.of(fee);
    var lines = Stream.of(CalcLine.of("", Display.text("open.guide.fee"), fee.grouped()));
    var shares = ClaimAmount.shares(scale, Money.ZERO, fee).stream()
        .map(step -> CalcLine.of(step.operator().equals("TIMES") ? "×" : "", Display.text("claim.calc." + step.key()),
            step.value()));
    var results = Stream.of(CalcLine.total(Display.text("open.guide.borne"), borne.grouped()),
        CalcLine.of("", Display.text("open.guide.own"), fee.minus(borne).grouped()));
    return Stream.of(lines, shares, results).flatMap(found -> found).toList();
  }

  public String getCounties() {
    return String.join(Display.text("common.list-separator"), getGuide().getView().counties());
  }

  public String getServices() {
    return names(getGuide().getServices());
  }

  public String getExcluded() {
    return names(getGuide().getExcluded());
  }

  private static String names(List<ServiceKind> kinds) {
    return kinds.stream().map(kind -> kind.name(Display.locale()))
        .collect(Collectors.joining(Display.text("common.list-separator")));
  }

  /** Whether only those who prepare it see this page. */
  public boolean isPreview() {
    return !round().getState().isPublished();
  }

  /** Where to apply: the form for a firm that is signed in, else the door. */
  public String getApply() {
    return caller.is("applicant") ? "/application/new.xhtml" : "/open/login.xhtml";
  }

  public String getRound() {
    return id;
  }

  public void setRound(String round) {
    this.id = round;
  }
}
