package kechuang.testing;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.identity.boundary.Accounts;
import kechuang.identity.boundary.NewAccount;
import kechuang.identity.boundary.Passwords;
import kechuang.identity.entity.Duties;
import kechuang.identity.entity.Login;
import kechuang.identity.entity.PasswordHash;
import kechuang.identity.entity.Role;
import kechuang.lifecycle.Act;
import kechuang.money.Money;
import kechuang.organisation.boundary.NewFirm;
import kechuang.organisation.boundary.Registration;
import kechuang.organisation.entity.Bar;
import kechuang.organisation.entity.Contact;
import kechuang.organisation.entity.Membership;
import kechuang.organisation.entity.Organisation;
import kechuang.organisation.entity.RelatedParty;
import kechuang.organisation.entity.RelationKind;
import kechuang.organisation.entity.Statement;
import kechuang.platform.boundary.Actor;

/** Firms, providers and officers as tests need them; each call makes new ones. */
@ApplicationScoped
public class Given {

  public static final String PASSWORD = "right-horse-7-staple";

  private static final AtomicInteger NEXT = new AtomicInteger(1);

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private Registration registration;
  @Inject
  private Accounts accounts;
  @Inject
  private Passwords passwords;
  @Inject
  private Actor actor;
  @Resource
  private UserTransaction transaction;
  private PasswordHash password;

  /** An organisation with the account of its administrator. */
  public record Firm(long id, long account, String creditCode, String name) {

    public As as() {
      return As.account(account, "applicant");
    }
  }

  /** A person in an office. */
  public record Officer(long account, String[] roles) {

    public As as() {
      return As.account(account, roles);
    }
  }

  /** What a small textile firm with 86 people and 18.5 million yuan says about itself. */
  public static Statement smallTextileFirm(String name, String county) {
    return new Statement(name, county, "C17", 86, Money.of("18500000.00"), null, false, LocalDate.of(2010, 5, 4));
  }

  public static NewFirm newFirm(String creditCode, Statement statement) {
    int n = NEXT.getAndIncrement();
    return new NewFirm(creditCode, statement, new Contact("示例路 1 号", "联系人甲", "0575-80000000"), "33101234" + (10000000 + n),
        "示例银行示例支行", "102337000011", "firm-" + n + "-" + Long.toString(System.nanoTime(), 36), "经办人甲");
  }

  /** A small firm that registered itself and was admitted; its facts are declared. */
  public Firm firm(String county) {
    return firm(county, null);
  }

  /** A small firm that registered itself; nobody has seen its papers. */
  public Firm registered(String county) {
    return registered(county, null);
  }

  /** With facts of its own. */
  public Firm firm(String county, Statement statement) {
    var firm = registered(county, statement);
    sql("update organisation set admission = 'ADMITTED' where id = " + firm.id());
    return firm;
  }

  private Firm registered(String county, Statement statement) {
    var code = Codes.firm(county).text();
    var name = "示例企业" + code.substring(10);
    var said = statement == null ? smallTextileFirm(name, county) : statement;
    long id = As.nobody().call(() -> registration.register(newFirm(code, said), password()));
    long account = em.createQuery("select m.accountId from Membership m where m.organisationId = :id", Long.class)
        .setParameter("id", id).getSingleResult();
    return new Firm(id, account, code, said.name());
  }

  /** The same, with facts that its county has confirmed. */
  public Firm confirmedFirm(String county) {
    var firm = firm(county);
    var officer = countyOfficer(county);
    write(() -> em.find(Organisation.class, firm.id())
        .confirmFacts(act(officer.account(), LocalDate.of(2017, 1, 10)).saying("示例登记信息")));
    return firm;
  }

  /** A listed provider with an account of its own. */
  public Firm provider(String county) {
    var code = Codes.ofKind("12", county);
    long account = account(Duties.outside(Role.PROVIDER));
    return write(() -> {
      var listed = LocalDate.of(2016, 1, 1);
      var provider = Organisation.provider(code, "示例服务机构" + code.text().substring(10), county, listed,
          act(account, listed));
      em.persist(provider);
      em.flush();
      em.persist(new Membership(provider.getId(), account, true));
      em.createNativeQuery("insert into provider_listing (id, provider_id, state, since, carried_over, moved_at) values"
          + " (nextval('provider_listing_id'), ?1, 'LISTED', ?2, true, now())").setParameter(1, provider.getId())
          .setParameter(2, listed).executeUpdate();
      return new Firm(provider.getId(), account, code.text(), provider.getName());
    });
  }

  private static Act act(long account, LocalDate day) {
    return new Act(account, day.atTime(9, 0).atZone(BusinessClock.ZONE).toInstant(), day, null);
  }

  public Officer countyOfficer(String county) {
    return new Officer(account(Duties.ofCounty(county, Role.COUNTY_OFFICER)), new String[] {"county-officer"});
  }

  public Officer cityOfficer() {
    return new Officer(account(Duties.ofCity(Role.CITY_OFFICER)), new String[] {"city-officer"});
  }

  /** An account with these duties. */
  public long account(Duties duties) {
    var login = new Login("t" + NEXT.getAndIncrement() + "-" + Long.toString(System.nanoTime(), 36));
    return AnAccount.ADMINISTRATOR.call(() -> accounts.create(new NewAccount(login, "示例人员", password(), duties)));
  }

  /** The officer joins the organisation's people. */
  public void member(long organisationId, long account) {
    write(() -> em.persist(new Membership(organisationId, account, false)));
  }

  public void related(long one, long other) {
    write(() -> em.persist(new RelatedParty(one, other, RelationKind.SHARES, null, "示例登记信息", LocalDate.of(2017, 1, 1))));
  }

  public void barred(long organisationId, LocalDate from, LocalDate until) {
    write(() -> em.persist(new Bar(organisationId, from, until, "示例失信")));
  }

  /** Any SQL, by the portal's own role, as the demonstration; for what no feature can do. */
  public int sql(String statement) {
    return write(() -> em.createNativeQuery(statement).executeUpdate());
  }

  @SuppressWarnings("unchecked")
  public List<Object> rows(String query) {
    return em.createNativeQuery(query).getResultList();
  }

  private void write(Runnable work) {
    write(() -> {
      work.run();
      return null;
    });
  }

  /** In a transaction of its own, as the demonstration. */
  private <T> T write(Supplier<T> work) {
    try {
      transaction.begin();
      try {
        var answer = actor.as(Actor.DEMONSTRATION, work);
        transaction.commit();
        return answer;
      } catch (RuntimeException e) {
        transaction.rollback();
        throw e;
      }
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private synchronized PasswordHash password() {
    if (password == null) {
      password = passwords.hash(PASSWORD);
    }
    return password;
  }
}
