"""The world that the directory describes: devices, services, and the calls between them."""
