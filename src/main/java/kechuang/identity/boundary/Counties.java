package kechuang.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/** The counties and districts an officer can belong to. */
@Stateless
public class Counties {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @PermitAll
  @SuppressWarnings("unchecked")
  public List<County> all() {
    List<Object[]> rows = em.createNativeQuery("select code, name_zh, name_en from county where parent is not null order by code")
        .getResultList();
    return rows.stream().map(row -> new County((String) row[0], (String) row[1], (String) row[2])).toList();
  }

  /** A county or district by its code of GB/T 2260. */
  public record County(String code, String nameZh, String nameEn) implements Serializable {

    public String name(Locale locale) {
      return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? nameEn : nameZh;
    }
  }
}
