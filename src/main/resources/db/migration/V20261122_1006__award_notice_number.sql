-- Public notices count up like everything that people read out on the telephone.
create sequence notice_number;
