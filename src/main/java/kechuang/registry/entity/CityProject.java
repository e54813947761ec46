package kechuang.registry.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;

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
  @Column(name = "source_on")
  private LocalDate sourceOn;

  protected CityProject() {
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

  /** The day the list is of; null where it was not said. */
  public LocalDate getSourceOn() {
    return sourceOn;
  }
}
