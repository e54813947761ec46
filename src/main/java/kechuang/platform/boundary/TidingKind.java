package kechuang.platform.boundary;

import static kechuang.platform.boundary.TidingTopic.APPLICATION;
import static kechuang.platform.boundary.TidingTopic.AWARD;
import static kechuang.platform.boundary.TidingTopic.CLAIM;
import static kechuang.platform.boundary.TidingTopic.MARKET;
import static kechuang.platform.boundary.TidingTopic.ORDER;
import static kechuang.platform.boundary.TidingTopic.ORGANISATION;
import static kechuang.platform.boundary.TidingTopic.PAYMENT;
import static kechuang.platform.boundary.TidingTopic.VOUCHER;
import static kechuang.platform.boundary.Told.AMOUNT;
import static kechuang.platform.boundary.Told.DAY;
import static kechuang.platform.boundary.Told.NAME;
import static kechuang.platform.boundary.Told.NUMBER;
import static kechuang.platform.boundary.Told.REASON;

import java.util.List;

/**
 * What people are told of. A new kind is a line here, its {@code tiding.KIND.title}, {@code .text} and {@code .sms} in both
 * bundles, and one {@link Tiding} fired where it happens.
 */
public enum TidingKind {

  APPLICATION_RETURNED(APPLICATION,   Reader.FIRM,     true,  "/application/view.xhtml?number=", NUMBER, REASON, DAY),
  APPLICATION_RETURN_DUE(APPLICATION, Reader.FIRM,     false, "/application/view.xhtml?number=", NUMBER, DAY),
  APPLICATION_CHECKED(APPLICATION,    Reader.FIRM,     false, "/application/view.xhtml?number=", NUMBER),
  APPLICATION_REJECTED(APPLICATION,   Reader.FIRM,     true,  "/application/view.xhtml?number=", NUMBER, REASON),
  APPLICATION_OFFERED(APPLICATION,    Reader.FIRM,     true,  "/application/view.xhtml?number=", NUMBER, AMOUNT, DAY),
  OFFER_DUE(APPLICATION,              Reader.FIRM,     false, "/application/view.xhtml?number=", NUMBER, AMOUNT, DAY),
  OFFER_LAPSED(APPLICATION,           Reader.FIRM,     true,  "/application/view.xhtml?number=", NUMBER),
  SUPPORT_RETURNED(APPLICATION,       Reader.FIRM,     true,  "/application/support.xhtml?number=", NUMBER, REASON, DAY),
  SUPPORT_REJECTED(APPLICATION,       Reader.FIRM,     true,  "/application/support.xhtml?number=", NUMBER, REASON),
  SUPPORT_APPROVED(APPLICATION,       Reader.FIRM,     true,  "/application/support.xhtml?number=", NUMBER, AMOUNT),
  TITLE_APPROVED(APPLICATION,         Reader.FIRM,     true,  "/application/support.xhtml?number=", NUMBER),
  AWARD_OFFERED(AWARD,                Reader.FIRM,     true,  "/award/benefit.xhtml?number=", NUMBER, AMOUNT, DAY),
  AWARD_ANSWER_DUE(AWARD,             Reader.FIRM,     false, "/award/benefit.xhtml?number=", NUMBER, AMOUNT, DAY),
  AWARD_UNANSWERED(AWARD,             Reader.FIRM,     true,  "/award/benefit.xhtml?number=", NUMBER, AMOUNT),
  AWARD_WITHDRAWN(AWARD,              Reader.FIRM,     true,  "/award/benefit.xhtml?number=", NUMBER, REASON),
  AWARD_PUBLISHED(AWARD,              Reader.FIRM,     false, "/award/benefit.xhtml?number=", NUMBER, DAY),
  AWARD_REVOKED(AWARD,                Reader.FIRM,     true,  "/award/benefit.xhtml?number=", NUMBER, REASON),
  TITLE_GIVEN(AWARD,                  Reader.FIRM,     true,  "/award/benefit.xhtml?number=", NUMBER, DAY),
  AGREEMENT_DRAFTED(AWARD,            Reader.FIRM,     true,  "/award/agreement.xhtml?number=", NUMBER),
  MILESTONE_DUE(AWARD,                Reader.FIRM,     false, "/award/agreement.xhtml?number=", NUMBER, DAY),
  MILESTONE_PASSED(AWARD,             Reader.FIRM,     false, "/award/agreement.xhtml?number=", NUMBER, AMOUNT),
  MILESTONE_RECTIFY(AWARD,            Reader.FIRM,     true,  "/award/agreement.xhtml?number=", NUMBER, REASON),
  AGREEMENT_ANSWERED(AWARD,           Reader.FIRM,     true,  "/award/agreement.xhtml?number=", NUMBER),
  AGREEMENT_ACCEPTED(AWARD,           Reader.FIRM,     true,  "/award/agreement.xhtml?number=", NUMBER, AMOUNT),
  AGREEMENT_ENDED(AWARD,              Reader.FIRM,     true,  "/award/agreement.xhtml?number=", NUMBER, REASON),
  RECOVERY_SHARED(PAYMENT,            Reader.FIRM,     true,  "/award/benefit.xhtml?number=", NUMBER, AMOUNT),
  REPAYMENT_ASKED(PAYMENT,            Reader.FIRM,     true,  "/award/agreement.xhtml?number=", NUMBER, AMOUNT),
  HOLDING_ENTERED(AWARD,              Reader.FIRM,     false, "/award/holding.xhtml?number=", NUMBER, NAME),
  HOLDING_LEFT(AWARD,                 Reader.FIRM,     true,  "/award/holding.xhtml?number=", NUMBER, AMOUNT),
  AWARD_PAID(PAYMENT,                 Reader.FIRM,     false, "/award/benefit.xhtml?number=", NUMBER, AMOUNT),
  AWARD_SENT_BACK(PAYMENT,            Reader.FIRM,     true,  "/award/benefit.xhtml?number=", NUMBER, AMOUNT, REASON),
  VOUCHER_ISSUED(VOUCHER,             Reader.FIRM,     true,  "/award/voucher.xhtml?number=",    NUMBER, AMOUNT, DAY),
  VOUCHER_EXPIRING(VOUCHER,           Reader.FIRM,     false, "/award/voucher.xhtml?number=",    NUMBER, AMOUNT, DAY),
  VOUCHER_EXPIRED(VOUCHER,            Reader.FIRM,     true,  "/award/voucher.xhtml?number=",    NUMBER),
  ORDER_PLACED(ORDER,                 Reader.PROVIDER, false, "/claim/orderview.xhtml?id=",      NUMBER, NAME, DAY),
  ORDER_ANSWER_DUE(ORDER,             Reader.PROVIDER, false, "/claim/orderview.xhtml?id=",      NUMBER, DAY),
  ORDER_CONFIRMED(ORDER,              Reader.FIRM,     false, "/claim/orderview.xhtml?id=",      NUMBER, NAME),
  ORDER_REFUSED(ORDER,                Reader.FIRM,     false, "/claim/orderview.xhtml?id=",      NUMBER, NAME, REASON),
  ORDER_CANCELLED(ORDER,              Reader.PROVIDER, false, "/claim/orderview.xhtml?id=",      NUMBER, NAME),
  ORDER_LAPSED(ORDER,                 Reader.BOTH,     false, "/claim/orderview.xhtml?id=",      NUMBER),
  ORDER_REDEEM_DUE(ORDER,             Reader.REDEEMER, false, "/claim/orderview.xhtml?id=",      NUMBER, AMOUNT, DAY),
  ORDER_CLOSED(ORDER,                 Reader.BOTH,     true,  "/claim/orderview.xhtml?id=",      NUMBER),
  CLAIM_RETURNED(CLAIM,               Reader.REDEEMER, true,  "/claim/view.xhtml?id=",           NUMBER, REASON, DAY),
  CLAIM_RETURN_DUE(CLAIM,             Reader.REDEEMER, false, "/claim/view.xhtml?id=",           NUMBER, DAY),
  CLAIM_CHECKED(CLAIM,                Reader.REDEEMER, false, "/claim/view.xhtml?id=",           NUMBER),
  CLAIM_APPROVED(CLAIM,               Reader.REDEEMER, true,  "/claim/view.xhtml?id=",           NUMBER, AMOUNT),
  CLAIM_REJECTED(CLAIM,               Reader.REDEEMER, true,  "/claim/view.xhtml?id=",           NUMBER, REASON),
  CLAIM_PUBLISHED(CLAIM,              Reader.REDEEMER, false, "/claim/view.xhtml?id=",           NUMBER, DAY),
  CLAIM_ENDED(CLAIM,                  Reader.REDEEMER, true,  "/claim/view.xhtml?id=",           NUMBER),
  PAYMENT_MADE(PAYMENT,               Reader.REDEEMER, false, "/claim/view.xhtml?id=",           NUMBER, AMOUNT),
  PAYMENT_RETURNED(PAYMENT,           Reader.REDEEMER, true,  "/claim/view.xhtml?id=",           NUMBER, AMOUNT, REASON),
  FACTS_CONFIRMED(ORGANISATION,       Reader.FIRM,     false, "/organisation/profile.xhtml"),
  FACTS_QUERIED(ORGANISATION,         Reader.FIRM,     true,  "/organisation/profile.xhtml",     REASON),
  NEED_RELEASED(MARKET,               Reader.FIRM,     false, "/market/need.xhtml?number=",      NUMBER),
  NEED_RETURNED(MARKET,               Reader.FIRM,     true,  "/market/need.xhtml?number=",      NUMBER, REASON),
  NEED_REFUSED(MARKET,                Reader.FIRM,     true,  "/market/need.xhtml?number=",      NUMBER, REASON),
  NEED_OFFERED(MARKET,                Reader.FIRM,     false, "/market/need.xhtml?number=",      NUMBER, NAME),
  NEED_OFFER_WITHDRAWN(MARKET,        Reader.FIRM,     false, "/market/need.xhtml?number=",      NUMBER, NAME),
  NEED_OFFER_ACCEPTED(MARKET,         Reader.PROVIDER, false, "/market/offer.xhtml?need=",       NUMBER, NAME),
  NEED_OFFER_DECLINED(MARKET,         Reader.PROVIDER, false, "/market/offer.xhtml?need=",       NUMBER, REASON),
  NEED_OFFER_CLOSED(MARKET,           Reader.PROVIDER, false, "/market/offer.xhtml?need=",       NUMBER),
  NEED_ANSWERED(MARKET,               Reader.FIRM,     false, "/market/need.xhtml?number=",      NUMBER),
  NEED_DUE(MARKET,                    Reader.FIRM,     false, "/market/need.xhtml?number=",      NUMBER, DAY),
  NEED_LAPSED(MARKET,                 Reader.FIRM,     false, "/market/need.xhtml?number=",      NUMBER);

  /** Whose people read it; its words are {@code tiding.reader.*}. */
  public enum Reader {
    FIRM, PROVIDER,
    /** Whoever redeems on the order and is paid: the firm or the provider. */
    REDEEMER,
    /** The firm and the provider. */
    BOTH
  }

  private final TidingTopic topic;
  private final Reader reader;
  private final boolean legal;
  private final String page;
  private final List<Told> names;

  TidingKind(TidingTopic topic, Reader reader, boolean legal, String page, Told... names) {
    this.topic = topic;
    this.reader = reader;
    this.legal = legal;
    this.page = page;
    this.names = List.of(names);
  }

  public TidingTopic topic() {
    return topic;
  }

  public Reader reader() {
    return reader;
  }

  /** A notice with consequences of its own, which nobody can choose not to get. */
  public boolean legal() {
    return legal;
  }

  /** The address of the case's page, up to its key where it has one. */
  String page(String key) {
    return page.endsWith("=") ? page + key : page;
  }

  /** What its sentences name, in the order of their places. */
  public List<Told> names() {
    return names;
  }

  public String key(String part) {
    return "tiding." + name() + "." + part;
  }
}
