package kechuang.claim.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import kechuang.money.Money;
import kechuang.registry.entity.ComparableText;
import kechuang.scheme.entity.TaxBasis;

/** The service contract that a firm and a provider sign: what an order refers to. Amounts in yuan. */
@Embeddable
public class ContractTerms {

  private String subject;
  @Column(name = "normalised_subject")
  private String normalisedSubject;
  @Column(name = "contract_number")
  private String number;
  @Column(name = "contract_date")
  private LocalDate date;
  @Column(name = "contract_net")
  private Money net;
  @Column(name = "contract_gross")
  private Money gross;
  @Column(name = "technology_contract")
  private String technologyContract;
  @Column(name = "project_number")
  private String projectNumber;

  protected ContractTerms() {
  }

  /**
   * What was agreed.
   *
   * @param registration null for a contract that is not registered as a technology contract
   */
  public ContractTerms(String subject, String number, LocalDate date, Money net, Money gross,
      TechnologyContractNumber registration, String projectNumber) {
    this.subject = subject.strip();
    this.normalisedSubject = ComparableText.of(subject);
    this.number = number.strip();
    this.date = date;
    this.net = net;
    this.gross = gross;
    this.technologyContract = registration == null ? null : registration.text();
    this.projectNumber = blankToNull(projectNumber);
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** The contract amount on the round's tax basis. */
  public Money amount(TaxBasis basis) {
    return basis == TaxBasis.NET ? net : gross;
  }

  public String getSubject() {
    return subject;
  }

  public String getNormalisedSubject() {
    return normalisedSubject;
  }

  public String getNumber() {
    return number;
  }

  public LocalDate getDate() {
    return date;
  }

  public Money getNet() {
    return net;
  }

  public Money getGross() {
    return gross;
  }

  /** The registration number of a technology contract 技术合同登记号, if it is registered. */
  public String getTechnologyContract() {
    return technologyContract;
  }

  /** The number of the city project the work belongs to, if the firm names one. */
  public String getProjectNumber() {
    return projectNumber;
  }
}
