package kechuang.scheme.entity;

/** Whether contract, invoice and payment count without or with value added tax. */
public enum TaxBasis {
  NET, GROSS
}
