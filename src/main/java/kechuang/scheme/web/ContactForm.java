package kechuang.scheme.web;

import java.io.Serializable;
import kechuang.scheme.entity.RoundContact;

/** Whom to ask about a round, as it is typed. */
public class ContactForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String phone;
  private String addressZh;
  private String addressEn;
  private String remarksZh;
  private String remarksEn;

  static ContactForm of(RoundContact contact) {
    var form = new ContactForm();
    form.phone = contact.getPhone();
    form.addressZh = contact.getAddressZh();
    form.addressEn = contact.getAddressEn();
    form.remarksZh = contact.getRemarksZh();
    form.remarksEn = contact.getRemarksEn();
    return form;
  }

  RoundContact read() {
    return new RoundContact(phone, addressZh, addressEn, remarksZh, remarksEn);
  }

  @Override
  public String toString() {
    return String.join("/", String.valueOf(phone), String.valueOf(addressZh), String.valueOf(addressEn),
        String.valueOf(remarksZh), String.valueOf(remarksEn));
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }

  public String getAddressZh() {
    return addressZh;
  }

  public void setAddressZh(String addressZh) {
    this.addressZh = addressZh;
  }

  public String getAddressEn() {
    return addressEn;
  }

  public void setAddressEn(String addressEn) {
    this.addressEn = addressEn;
  }

  public String getRemarksZh() {
    return remarksZh;
  }

  public void setRemarksZh(String remarksZh) {
    this.remarksZh = remarksZh;
  }

  public String getRemarksEn() {
    return remarksEn;
  }

  public void setRemarksEn(String remarksEn) {
    this.remarksEn = remarksEn;
  }
}
