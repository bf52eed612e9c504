// The functions of GEOS that the program calls, from a module beside it: linking GEOS takes as long as a
// short command, and maps that the build has prepared do not need it.
#pragma once

#include <geos_c.h>

namespace geo {

/// By their names in geos_c.h.
struct GeosCalls {
    const char* version;  ///< of the program
    decltype(&GEOSBuffer_r) buffer;
    decltype(&GEOSContext_setErrorMessageHandler_r) contextSetErrorMessageHandler;
    decltype(&GEOSCoordSeq_copyFromBuffer_r) coordSeqCopyFromBuffer;
    decltype(&GEOSCoordSeq_copyToBuffer_r) coordSeqCopyToBuffer;
    decltype(&GEOSCoordSeq_create_r) coordSeqCreate;
    decltype(&GEOSCoordSeq_getSize_r) coordSeqGetSize;
    decltype(&GEOSCoordSeq_getXY_r) coordSeqGetXY;
    decltype(&GEOSCoordSeq_setXY_r) coordSeqSetXY;
    decltype(&GEOSDifference_r) difference;
    decltype(&GEOSFree_r) free;
    decltype(&GEOSGeomTypeId_r) geomTypeId;
    decltype(&GEOSGeom_createCollection_r) geomCreateCollection;
    decltype(&GEOSGeom_createLinearRing_r) geomCreateLinearRing;
    decltype(&GEOSGeom_createPolygon_r) geomCreatePolygon;
    decltype(&GEOSGeom_destroy_r) geomDestroy;
    decltype(&GEOSGeom_getCoordSeq_r) geomGetCoordSeq;
    decltype(&GEOSGetExteriorRing_r) getExteriorRing;
    decltype(&GEOSGetGeometryN_r) getGeometryN;
    decltype(&GEOSGetInteriorRingN_r) getInteriorRingN;
    decltype(&GEOSGetNumGeometries_r) getNumGeometries;
    decltype(&GEOSGetNumInteriorRings_r) getNumInteriorRings;
    decltype(&GEOSIntersection_r) intersection;
    decltype(&GEOSMakeValidParams_create_r) makeValidParamsCreate;
    decltype(&GEOSMakeValidParams_destroy_r) makeValidParamsDestroy;
    decltype(&GEOSMakeValidParams_setMethod_r) makeValidParamsSetMethod;
    decltype(&GEOSMakeValidWithParams_r) makeValidWithParams;
    decltype(&GEOSMakeValid_r) makeValid;
    decltype(&GEOSMaximumInscribedCircle_r) maximumInscribedCircle;
    decltype(&GEOSUnaryUnion_r) unaryUnion;
    decltype(&GEOS_finish_r) finish;
    decltype(&GEOS_init_r) init;
    decltype(&GEOSisEmpty_r) isEmpty;
    decltype(&GEOSisValidReason_r) isValidReason;
    decltype(&GEOSisValid_r) isValid;
};

/// Loads the module at the first call; any thread may. Throws std::runtime_error where it is missing or of
/// another version: an installation that is not whole.
const GeosCalls& geosCalls();

}  // namespace geo
