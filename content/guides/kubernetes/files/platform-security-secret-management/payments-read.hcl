# payments-read.hcl
path "kv/data/payments/*" {
  capabilities = ["read"]
}

path "kv/metadata/payments/*" {
  capabilities = ["read"]
}
