package kechuang.award.entity;

/** How a holding is left: the others buy it back 回购, somebody else buys it 转让, or what is left of a dissolved one is shared out 清算. */
public enum ExitWay {
  BUY_BACK, SALE, LIQUIDATION
}
