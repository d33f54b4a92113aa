output "url" {
  description = "Where to POST an item"
  value       = "${aws_api_gateway_stage.this.invoke_url}/items"
}
