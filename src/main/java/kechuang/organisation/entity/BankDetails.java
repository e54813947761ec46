package kechuang.organisation.entity;

import kechuang.fault.Problems;

/** What a firm says about where it is paid. */
public record BankDetails(String holder, AccountNumber number, String bank, LineNumber lineNumber) {

  public BankDetails {
    holder = holder == null ? "" : holder.strip();
    bank = bank == null ? "" : bank.strip();
  }

  /** What is missing; number and line number checked themselves when they were made. */
  public void check(Problems.Collector problems) {
    problems.check(!holder.isEmpty(), "holder", "organisation.holder.missing")
        .check(holder.length() <= 100, "holder", "organisation.holder.too-long", 100)
        .check(!bank.isEmpty(), "bank", "organisation.bank.missing")
        .check(bank.length() <= 100, "bank", "organisation.bank.too-long", 100);
  }
}
