package kechuang.registry.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A project of the city's science plan and the firm it funds in a year; such work takes no voucher the year after. */
@Entity
@Table(name = "city_project")
public class CityProject {

  @Id
  @SequenceGenerator(name = "city_project_id", sequenceName = "city_project_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "city_project_id")
  private Long id;
  private String number;
  private String title;
  @Column(name = "normalised_title")
  private String normalisedTitle;
  @Column(name = "credit_code")
  private String creditCode;
  private int year;
  private String source;

  protected CityProject() {
  }

  /** @param source the list it was imported from */
  public CityProject(String number, String title, String creditCode, int year, String source) {
    this.number = number.strip();
    this.title = title.strip();
    this.normalisedTitle = ComparableText.of(title);
    this.creditCode = creditCode;
    this.year = year;
    this.source = source;
  }

  public Long getId() {
    return id;
  }

  public String getNumber() {
    return number;
  }

  public String getTitle() {
    return title;
  }

  public String getNormalisedTitle() {
    return normalisedTitle;
  }

  public String getCreditCode() {
    return creditCode;
  }

  public int getYear() {
    return year;
  }

  public String getSource() {
    return source;
  }
}
