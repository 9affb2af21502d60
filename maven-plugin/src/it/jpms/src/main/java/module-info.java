module com.acme {
  requires dev.bobbin;
}
