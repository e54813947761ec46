package kechuang.market.entity;

/** What a wished policy is about; the offices read wishes by it. */
public enum WishTheme {
  RESEARCH, TALENT, FINANCE, PLATFORM, TRANSFER, PATENT, OTHER
}
