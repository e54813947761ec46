package kechuang.inbox.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import kechuang.inbox.entity.Channel;
import kechuang.inbox.entity.OutboxState;
import kechuang.organisation.entity.County;
import kechuang.platform.boundary.Messages;
import kechuang.platform.boundary.Tiding;
import kechuang.platform.boundary.Whom;

/**
 * Writes down what people are told, in the transaction of what happened: a message for each of them, and what leaves the
 * portal by the channels they can be reached on and have not muted. It is one statement, whoever and however many they
 * are; told twice, it is told once.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Telling {

  private static final String PEOPLE_OF_ORGANISATION =
      "a.id in (select m.account_id from organisation_member m"
          + " join organisation o on m.organisation_id in (o.id, o.host_id) where o.id = ?15)";
  private static final String ACCOUNT = "a.id = ?15";
  private static final String PEOPLE_OF_OFFICE = "a.level is not null and coalesce(a.county_code, '" + County.CITY + "') = ?15"
      + " and a.id in (select r.account_id from account_role r where r.role = ?16)";
  private static final String TELL = """
      with told as (
        insert into tiding (event, kind, topic, legal, page, title_zh, title_en, text_zh, text_en, at)
        select ?1, ?2, ?3, cast(?4 as boolean), ?5, ?6, ?7, ?8, ?9, clock_timestamp()
               + make_interval(days => (select value::integer from setting where key = 'clock.offset-days'))
        on conflict (event) do nothing returning id, topic, legal, title_zh, title_en),
      received as (
        insert into message (tiding_id, account_id) select told.id, a.id from told, account a where a.active and %s
        returning tiding_id, account_id)
      insert into outbox (tiding_id, account_id, channel, address, subject, body, state)
      select told.id, p.account_id, way.channel, way.address,
             case p.language when 'en' then told.title_en else told.title_zh end,
             case p.language when 'en' then way.en else way.zh end, way.state
        from told join received on received.tiding_id = told.id join recipient p on p.account_id = received.account_id
        cross join lateral (values ('SMS', p.phone, cast(?10 as text), cast(?11 as text), %s),
                                   ('MAIL', p.mail, cast(?12 as text), cast(?13 as text), %s))
          as way (channel, address, zh, en, state)
       where way.address is not null and (told.legal or not exists (select from recipient_muted off
               where off.account_id = p.account_id and off.muted = ?14 || '.' || way.channel))""";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private Carriers carriers;
  @Inject
  private Templates templates;

  @PermitAll
  public void tell(@Observes Tiding tiding) {
    var zh = templates.of(tiding.kind(), tiding.values(), tiding.page(), Messages.CHINESE);
    var en = templates.of(tiding.kind(), tiding.values(), tiding.page(), Messages.ENGLISH);
    var kind = tiding.kind();
    var query = em.createNativeQuery(TELL.formatted(people(tiding.whom()), state(Channel.SMS), state(Channel.MAIL)));
    fill(query, tiding.event(), kind.name(), kind.topic().name(), kind.legal(), tiding.page(), zh.title(), en.title(),
        zh.text(), en.text(), zh.sms(), en.sms(), zh.mail(), en.mail(), kind.topic().name());
    fill(query, tiding.whom());
    query.executeUpdate();
  }

  private static void fill(Query query, Object... values) {
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
  }

  private static void fill(Query query, Whom whom) {
    if (whom.kind() == Whom.Kind.OFFICE) {
      query.setParameter(15, whom.region()).setParameter(16, whom.role());
    } else {
      query.setParameter(15, whom.id());
    }
  }

  private static String people(Whom whom) {
    return switch (whom.kind()) {
      case ORGANISATION -> PEOPLE_OF_ORGANISATION;
      case ACCOUNT -> ACCOUNT;
      case OFFICE -> PEOPLE_OF_OFFICE;
    };
  }

  /** What is written while there is no way out does not go out by itself one day: then it would be old. */
  private String state(Channel channel) {
    return carriers.of(channel).isPresent() ? "'" + OutboxState.PENDING + "'" : "'" + OutboxState.NO_CHANNEL + "'";
  }
}
