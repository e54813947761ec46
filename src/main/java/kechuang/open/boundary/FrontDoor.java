package kechuang.open.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kechuang.money.Money;
import kechuang.platform.boundary.Columns;

/** What visitors see first. */
@Stateless
public class FrontDoor {

  private static final int NEWEST = 4;
  private static final String NOTICES = """
      select n.number, r.name_zh, r.name_en, n.published_on, n.ends_on, n.state = 'OPEN', count(c.claim_id),
             coalesce(sum(c.amount), 0)
        from notice n join round r on r.id = n.round_id left join notice_item c on c.notice_id = n.id
       group by n.id, r.id order by n.published_on desc, n.id desc""";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /**
   * A public notice in one line.
   *
   * @param claims how many it lists
   * @param amount what they come to, in yuan
   */
  public record Announced(String number, String roundZh, String roundEn, LocalDate publishedOn, LocalDate endsOn,
      boolean open, long claims, Money amount) implements Serializable {

    public String round(Locale locale) {
      return "en".equals(locale.getLanguage()) ? roundEn : roundZh;
    }

    public String getNumber() {
      return number;
    }

    public LocalDate getPublishedOn() {
      return publishedOn;
    }

    public LocalDate getEndsOn() {
      return endsOn;
    }

    public boolean isOpen() {
      return open;
    }

    public long getClaims() {
      return claims;
    }

    public Money getAmount() {
      return amount;
    }
  }

  /** The newest notices. */
  @PermitAll
  @SuppressWarnings("unchecked")
  public List<Announced> notices() {
    List<Object[]> rows = em.createNativeQuery(NOTICES).setMaxResults(NEWEST).getResultList();
    return rows.stream().map(row -> new Announced((String) row[0], (String) row[1], (String) row[2], Columns.day(row[3]),
        Columns.day(row[4]), (Boolean) row[5], Columns.number(row[6]), Columns.money(row[7]))).toList();
  }
}
