return { private_devices = parameters["acceptable-use"].byod_allowed }
