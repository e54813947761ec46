package kechuang.provider.web;

import java.io.Serializable;
import java.time.LocalDate;
import kechuang.provider.boundary.ListingForm.Proof;
import kechuang.provider.entity.Certificate;
import kechuang.provider.entity.Qualification;

/** One certificate as it is being typed, with the file that was uploaded for it. */
public class ProofLine implements Serializable {

  private static final long serialVersionUID = 1L;

  private Long id;
  private String kind;
  private String name;
  private String number;
  private String issuer;
  private LocalDate validUntil;
  private Long file;
  private String fileName;

  static ProofLine of(Qualification known) {
    var line = new ProofLine();
    line.id = known.getId();
    line.kind = known.getServiceKind();
    line.name = known.getName();
    line.number = known.getNumber();
    line.issuer = known.getIssuer();
    line.validUntil = known.getValidUntil();
    return line;
  }

  boolean isEmpty() {
    return id == null && kind == null && name == null && number == null && issuer == null && validUntil == null
        && file == null;
  }

  Proof proof() {
    return new Proof(id, new Certificate(kind, name, number, issuer, validUntil), file);
  }

  /** A file that was uploaded and belongs to nothing yet. */
  void take(long uploaded, String called) {
    file = uploaded;
    fileName = called;
  }

  /** A file that belongs to the certificate. */
  void show(String called) {
    fileName = called;
  }

  void forgetFile() {
    file = null;
    fileName = null;
  }

  public Long getFile() {
    return file;
  }

  public String getFileName() {
    return fileName;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getIssuer() {
    return issuer;
  }

  public void setIssuer(String issuer) {
    this.issuer = issuer;
  }

  public LocalDate getValidUntil() {
    return validUntil;
  }

  public void setValidUntil(LocalDate validUntil) {
    this.validUntil = validUntil;
  }
}
